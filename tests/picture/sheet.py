"""An SVG file as its reader finds it."""

from xml.etree import ElementTree

from simulator.picture import Picture, to_svg

SVG = "{http://www.w3.org/2000/svg}"


def sheet(picture: Picture) -> ElementTree.Element:
    """The root element; fails when it is not well-formed."""
    return ElementTree.fromstring(to_svg(picture))


def texts(root: ElementTree.Element) -> list[str]:
    """What can be read on the sheet, line by line; not what hides under the pointer."""
    return [_read(element) for element in root.iter(f"{SVG}text")]


def _read(element: ElementTree.Element) -> str:
    return (element.text or "") + "".join(child.tail or "" for child in element)


def lines(root: ElementTree.Element) -> list[ElementTree.Element]:
    """The lines of the arrows."""
    return [element for element in root.iter(f"{SVG}path") if element.get("class") == "fleche"]


def box_named(root: ElementTree.Element, name: str) -> ElementTree.Element:
    """The group of the box of that name."""
    for group in root.iter(f"{SVG}g"):
        if group.get("class") in {"scene", "fin"} and texts(group)[0] == name:
            return group
    raise AssertionError(name)


def outline(group: ElementTree.Element) -> ElementTree.Element:
    """The outline of a box."""
    found = group.find(f"{SVG}path")
    assert found is not None
    return found
