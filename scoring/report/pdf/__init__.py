"""The practice report as a PDF: A4 pages, tagged for screen readers (PDF/UA-1), the same bytes for the same report.

Facts are gathered as data (``facts``), made harmless (``plain``), and set by Typst templates (``template/``), which draw and decide
nothing. Typst is the optional extra ``pdf``; it is imported when a PDF is asked for.
"""

from scoring.report.pdf.setting import PdfUnavailableError, to_pdf

__all__ = ["PdfUnavailableError", "to_pdf"]
