package vn.danvan.synthesis.theme;

import java.util.Arrays;

/**
 * Counts the rows of themes in three units: items, submissions (different opinions) and the people behind these. Rows of one
 * opinion are added one after the other; an opinion with two items in a theme is one submission of it.
 */
public final class ThemeCounts {

    private final long[] items;
    private final long[] submissions;
    private final long[] people;
    private final int[] last;

    /** Starts at 0 for so many themes. */
    public ThemeCounts(int themes) {
        this.items = new long[themes];
        this.submissions = new long[themes];
        this.people = new long[themes];
        this.last = new int[themes];
        Arrays.fill(last, -1);
    }

    /**
     * Adds one item of an opinion.
     *
     * @param opinion the number of the opinion
     * @param standBehind how many people stand behind the opinion
     */
    public void add(int theme, int opinion, int standBehind) {
        items[theme]++;
        if (last[theme] != opinion) {
            last[theme] = opinion;
            submissions[theme]++;
            people[theme] += standBehind;
        }
    }

    /** Adds what was counted of other opinions. */
    public void add(ThemeCounts others) {
        for (int theme = 0; theme < items.length; theme++) {
            items[theme] += others.items[theme];
            submissions[theme] += others.submissions[theme];
            people[theme] += others.people[theme];
        }
    }

    /** How many items all themes have. */
    public long items() {
        return Arrays.stream(items).sum();
    }

    /** How many items a theme has. */
    public long items(int theme) {
        return items[theme];
    }

    /** How many opinions have an item in it. */
    public long submissions(int theme) {
        return submissions[theme];
    }

    /** How many people stand behind these opinions. */
    public long people(int theme) {
        return people[theme];
    }
}
