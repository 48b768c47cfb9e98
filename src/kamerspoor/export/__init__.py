"""Writers, one per format. They take plain values and return bytes or text; they never open the register.

In: the frozen records of `records`, or an analysed paper as JSON values (`kamerspoor/paper/1`). Out: bytes or text that are
the same for the same records, whatever the day. Must not import a stage, the site, Django or a database driver.

    delimited       csv                     report           what a progress report says
    workbook        xlsx                    report_markdown  report_docx  report_pdf
    json_lines      jsonl                   term_calendar    ics
    annex           what the annex says     akoma_ntoso      akn
    annex_docx      annex_xlsx              turtle           ttl

Shared by them: `table` (the columns of a list), `citation` (how a paper is cited, its address), `wording` (Dutch and
English words), `days`, `safe_text`, `stable_zip` and `needs`.
"""
