// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from './pastedHtml';

/** Without the line breaks that only lay the mark-up out. */
const cleaned = (html: string): string => cleanPastedHtml(html).replace(/\s*\n\s*/g, ' ').replace(/>\s+</g, '><').trim();

const wordPage = (body: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} @page WordSection1 {size:595.3pt 841.9pt;} --></style></head>
<body lang=NL-BE style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe('Word', () => {
  it('keeps words, bold, italic and underline, and drops its clothes', () => {
    expect(
      cleaned(
        wordPage(`<p class=MsoNormal style='margin-bottom:8.0pt'><b style='mso-bidi-font-weight:normal'><span lang=NL-BE style='mso-fareast-language:EN-US'>Vet</span></b><span
 style='mso-spacerun:yes'> </span>en <i><span>cursief</span></i> en <u>onderstreept</u>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`),
      ),
    ).toBe('<p><strong>Vet</strong> en <em>cursief</em> en <u>onderstreept</u>.</p><p>&nbsp;</p>');
  });

  it('makes nested lists of its list paragraphs', () => {
    const item = (level: number, bullet: string, words: string, last = '') =>
      `<p class=MsoListParagraphCxSp${last || 'Middle'} style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${bullet}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
    const html = wordPage(
      `<p class=MsoNormal>Voor</p>${item(1, '·', 'Een', 'First')}${item(2, 'o', 'Een <b>punt</b> een')}${item(1, '·', 'Twee', 'Last')}<p class=MsoNormal>Tussen</p>${item(1, '1.', 'Eerst')}${item(1, '2.', 'Dan')}`,
    );
    expect(cleaned(html)).toBe(
      '<p>Voor</p><ul><li><p>Een</p><ul><li><p>Een <strong>punt</strong> een</p></li></ul></li><li><p>Twee</p></li></ul><p>Tussen</p><ol><li><p>Eerst</p></li><li><p>Dan</p></li></ol>',
    );
  });

  it('keeps the shape of a table and nothing of its dress', () => {
    expect(
      cleaned(
        wordPage(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'><colgroup><col width=100></colgroup><thead><tr style='mso-yfti-irow:0'>
<td width=302 colspan=2 valign=top style='width:226.55pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>Kop<o:p></o:p></b></p></td></tr></thead>
<tr><td width=151 rowspan=2 bgcolor=red><p class=MsoNormal>1</p></td><td><p class=MsoNormal>2</p></td></tr></table>`),
      ),
    ).toBe('<table><tbody><tr><td colspan="2"><p><strong>Kop</strong></p></td></tr></tbody><tbody><tr><td rowspan="2"><p>1</p></td><td><p>2</p></td></tr></tbody></table>');
  });

  it('drops its comments, tracked deletions, pictures and scripts', () => {
    expect(
      cleaned(
        wordPage(`<p class=MsoNormal><a style='mso-comment-reference:LV_1;mso-comment-date:20260101T0900'>Tekst</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a
class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[LV1]</a></span></span> met <del>weg</del><ins>erbij</ins> <img src="file:///C:/x.png"><script>alert(1)</script></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Opmerking die niet mee mag</p></div></div>`),
      ),
    ).toBe('<p>Tekst met <u>erbij</u></p>');
  });

  it('brings deep headings to the third level', () => {
    expect(cleaned(wordPage('<h1 style="page-break-before:always"><a name="_Toc123"></a>Een</h1><h4>Vier</h4><h6>Zes</h6>'))).toBe('<h1>Een</h1><h3>Vier</h3><h3>Zes</h3>');
  });
});

describe('Google Docs', () => {
  it('is not bold as a whole, and keeps what is', () => {
    expect(
      cleaned(
        `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400;font-style:normal;text-decoration:none">gewoon </span><span style="font-weight:700;font-style:italic">vet en cursief</span><span style="text-decoration:underline"> lijn</span></p><ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">punt</span></p></li></ul></b>`,
      ),
    ).toBe('<p>gewoon <em><strong>vet en cursief</strong></em><u> lijn</u></p><ul><li><p>punt</p></li></ul>');
  });

  it('does not underline links', () => {
    expect(cleaned('<p><a href="https://police.be" style="text-decoration:none"><span style="text-decoration:underline">police.be</span></a></p>')).toBe(
      '<p><a href="https://police.be">police.be</a></p>',
    );
  });
});

describe('pages of the web', () => {
  it('makes paragraphs of divisions and keeps what is nested', () => {
    expect(cleaned('<div class="a"><div>een</div><section><div>twee<br>drie</div></section></div>')).toBe('<p>een</p><p>twee<br>drie</p>');
  });

  it('leaves what was copied from a text of ours as it is', () => {
    const own = '<h3 data-level="1" data-pm-slice="0 0 []">Kop</h3>';
    expect(cleanPastedHtml(own)).toBe(own);
  });

  it('lets no attribute through but those of the schema', () => {
    const html = cleanPastedHtml('<p onclick="x()" style="color:red" class="c" id="i" data-x="1">a <a href="https://a.be" onmouseover="x()" target="t">b</a></p><ol start="3" type="a" class="x"><li value="9">c</li></ol>');
    expect(html).toBe('<p>a <a href="https://a.be">b</a></p><ol start="3" type="a"><li>c</li></ol>');
  });
});
