package vn.danvan.documents.official.docx;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.danvan.documents.official.Wording;

/** The grey mark of a draft across each page. */
final class DraftMark {

    private DraftMark() {}

    /** Word's own kind of watermark, so that Word can take it off again. */
    static void put(Document header) {
        Element paragraph = Xml.child(header.getDocumentElement(), "p");
        if (paragraph == null) {
            return;
        }
        String shape =
                "<w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">"
                        + "<v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\""
                        + " path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/>"
                        + "<v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/>"
                        + "<v:f eqn=\"if @0 @3 0\"/><v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/>"
                        + "<v:f eqn=\"if @0 @4 21600\"/></v:formulas><v:path textpathok=\"t\" o:connecttype=\"rect\"/>"
                        + "<v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>"
                        + "<v:shape id=\"PowerPlusWaterMarkObject1\" o:spid=\"_x0000_s2049\" type=\"#_x0000_t136\""
                        + " style=\"position:absolute;margin-left:0;margin-top:0;width:420pt;height:105pt;rotation:315;"
                        + "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
                        + "mso-position-vertical:center;mso-position-vertical-relative:margin\" fillcolor=\"#d9d9d9\""
                        + " stroked=\"f\" alt=\"" + Wording.DRAFT + "\"><v:fill opacity=\".5\"/>"
                        + "<v:textpath style=\"font-family:&quot;Times New Roman&quot;;font-size:1pt\" string=\""
                        + Wording.DRAFT + "\"/></v:shape></w:pict></w:r>";
        for (Node node : Xml.nodes(header, shape)) {
            paragraph.appendChild(node);
        }
    }
}
