package vn.danvan.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words in a template that a reader would see but that stand in no message file. */
final class RawText {

    private static final Pattern NOT_SHOWN = Pattern.compile(
            "<%--.*?--%>|^@(?:param|import)[^\\n]*$|!\\{.*?}(?=\\s*$)|<!DOCTYPE[^>]*>|<code\\b[^>]*>[^<]*</code>",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LANGUAGE_LINK = Pattern.compile("lang=\"(vi|en)\"[^>]*>[^<]*<");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private RawText() {}

    static List<String> in(String template) {
        String text = NOT_SHOWN.matcher(template).replaceAll("\n");
        text = LANGUAGE_LINK.matcher(text).replaceAll("><");
        text = withoutExpressions(text);
        text = text.replaceAll("<[^>]*>", "\n");
        return Stream.of(text.split("\n"))
                .map(String::strip)
                .filter(line -> WORD.matcher(line).find())
                .toList();
    }

    /** Takes out ${…} and @keyword(…) with balanced brackets; text between @` and ` stays. */
    private static String withoutExpressions(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = expressionEnd(text, at);
            if (end > at) {
                for (int content : contentStarts(text, at, end)) {
                    out.append(withoutExpressions(text.substring(content, closingTick(text, content))));
                }
                out.append(' ');
                at = end;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    private static int expressionEnd(String text, int at) {
        if (text.startsWith("${", at)) {
            return closing(text, at + 1, '{', '}');
        }
        if (text.startsWith("$unsafe{", at)) {
            return closing(text, at + 7, '{', '}');
        }
        if (text.startsWith("!{", at)) {
            return closing(text, at + 1, '{', '}');
        }
        if (text.charAt(at) == '@') {
            int end = at + 1;
            while (end < text.length()
                    && (Character.isLetterOrDigit(text.charAt(end))
                            || text.charAt(end) == '.'
                            || text.charAt(end) == '-')) {
                end++;
            }
            String word = text.substring(at + 1, end);
            if (end < text.length() && text.charAt(end) == '(') {
                return closing(text, end, '(', ')');
            }
            return word.startsWith("end") || word.startsWith("else") ? at + 1 + keywordLength(word) : at;
        }
        return at;
    }

    private static int keywordLength(String word) {
        return Stream.of("endfor", "endif", "endraw", "else", "elseif")
                .filter(word::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static int closing(String text, int open, char opening, char closing) {
        int depth = 0;
        boolean quoted = false;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && text.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (c == '`' && !quoted && text.charAt(at - 1) == '@') {
                at = closingTick(text, at + 1);
            } else if (!quoted && c == opening) {
                depth++;
            } else if (!quoted && c == closing && --depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static List<Integer> contentStarts(String text, int from, int to) {
        List<Integer> starts = new java.util.ArrayList<>();
        int at = text.indexOf("@`", from);
        while (at >= 0 && at < to) {
            starts.add(at + 2);
            at = text.indexOf("@`", closingTick(text, at + 2));
        }
        return starts;
    }

    private static int closingTick(String text, int from) {
        int depth = 1;
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '`') {
                depth += text.charAt(at - 1) == '@' ? 1 : -1;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return text.length();
    }
}
