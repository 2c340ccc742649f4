"""Reading PDF with PDFium and writing tagged PDF with reportlab."""
