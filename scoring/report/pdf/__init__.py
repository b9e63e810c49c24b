"""The reports as PDF: A4 pages, tagged for screen readers (PDF/UA-1), the same bytes for the same report.

Facts are gathered as data (``attempt``, ``trainee``, ``group``, ``day``), made harmless (``plain``), and set by Typst templates
(``template/``), which draw and decide nothing. Typst is the optional extra ``pdf``; it is imported when a PDF is asked for.
"""

from scoring.report.pdf.documents import day_pdf, group_pdf, to_pdf, trainee_pdf
from scoring.report.pdf.setting import PdfUnavailableError

__all__ = ["PdfUnavailableError", "day_pdf", "group_pdf", "to_pdf", "trainee_pdf"]
