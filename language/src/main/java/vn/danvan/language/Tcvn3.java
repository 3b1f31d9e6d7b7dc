package vn.danvan.language;

/** The table of TCVN 5712:1993 VN3; bytes A1–FE as Latin-1 characters. */
final class Tcvn3 {

    private static final String TABLE =
            ".ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.";
    private static final int FIRST = 0xA0;

    private Tcvn3() {}

    static String decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isMapped(c) ? TABLE.charAt(c - FIRST) : c);
        }
        return out.toString();
    }

    static boolean isMapped(char c) {
        return c >= FIRST && c - FIRST < TABLE.length() && TABLE.charAt(c - FIRST) != '.';
    }
}
