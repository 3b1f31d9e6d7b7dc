package vn.danvan.documents;

/** How far two short words are apart. */
final class Distance {

    private Distance() {}

    /** Whether so many letters put in, left out or changed make the one of the other (Levenshtein). */
    static boolean within(String one, String other, int most) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()] <= most;
    }
}
