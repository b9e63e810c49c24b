"""Where do the quantiles of Snedecor's F stand? Just enough of it for an interval, without a numeric library.

The regularised incomplete beta function is computed by its continued fraction (Abramowitz and Stegun, 1964, 26.5.8) with the
algorithm of Lentz (1976), and inverted by bisection: slower than any approximation, and right to the last digits.
"""

from math import exp, lgamma, log, log1p

_TINY = 1e-300
_STEPS = 1_000


def beta_cdf(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b); ``a`` and ``b`` above 0."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(1 - x, b, a)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    return front / _fraction(x, a, b)


def _fraction(x: float, a: float, b: float) -> float:
    value, c, d = 1.0, 1.0, 0.0
    for step in range(1, _STEPS):
        half = step // 2
        if step % 2:
            term = -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        else:
            term = half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
        d = 1 / ((1 + term * d) or _TINY)
        c = (1 + term / c) or _TINY
        value *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return value


def f_quantile(probability: float, above: float, below: float) -> float:
    """The value under which F(``above``, ``below``) stays with that probability, strictly between 0 and 1."""
    low, high = 0.0, 1.0
    while (middle := (low + high) / 2) not in (low, high):
        if beta_cdf(middle, above / 2, below / 2) < probability:
            low = middle
        else:
            high = middle
    return below * high / (above * (1 - high))
