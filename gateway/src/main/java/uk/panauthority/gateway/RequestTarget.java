package uk.panauthority.gateway;

/**
 * Decides whether a request target means the same to every program that will read it. What one parser would normalise
 * and another would not (dot segments, encoded separators, empty segments, path parameters, absolute form) is how
 * requests are smuggled past a check, and none of it occurs in the addresses of this platform: it is refused, not
 * repaired. The query is not judged here.
 */
final class RequestTarget {

    private RequestTarget() {}

    /** The path exactly as sent, without the query. */
    static String pathOf(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    static boolean isPlain(String uri) {
        String path = pathOf(uri);
        if (!path.startsWith("/") || uri.indexOf('#') >= 0) {
            return false;
        }
        return hasPlainCharacters(path) && hasPlainSegments(path);
    }

    private static boolean hasPlainCharacters(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '\\' || c == ';') {
                return false;
            }
            if (c == '%') {
                if (i + 2 >= path.length() || !isHarmlessEscape(path.charAt(i + 1), path.charAt(i + 2))) {
                    return false;
                }
                i += 2;
            }
        }
        return true;
    }

    /** An escape that decodes to a separator, a dot, a control character or another escape is not harmless. */
    private static boolean isHarmlessEscape(char high, char low) {
        int decoded = Character.digit(high, 16) * 16 + Character.digit(low, 16);
        boolean isHex = Character.digit(high, 16) >= 0 && Character.digit(low, 16) >= 0;
        return isHex && decoded >= ' ' && decoded != 0x7f && "/\\.%;".indexOf(decoded) < 0;
    }

    private static boolean hasPlainSegments(String path) {
        for (int start = 1; start < path.length(); ) {
            int end = path.indexOf('/', start);
            String segment = path.substring(start, end < 0 ? path.length() : end);
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return false;
            }
            start = end < 0 ? path.length() : end + 1;
        }
        return true;
    }
}
