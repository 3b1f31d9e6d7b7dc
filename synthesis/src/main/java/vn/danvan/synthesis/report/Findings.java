package vn.danvan.synthesis.report;

import vn.danvan.synthesis.theme.ThemeCounts;
import vn.danvan.synthesis.theme.ThemeSet;
import vn.danvan.synthesis.voice.ClauseList;
import vn.danvan.synthesis.voice.ThemeAdditions;
import vn.danvan.synthesis.voice.VoiceItems;

/**
 * What was found behind the groups of copies.
 *
 * @param counts of each theme
 * @param clauseCounts of each clause under its number + 1, under 0 of what belongs to none
 */
public record Findings(
        VoiceItems items,
        ClauseList clauses,
        ThemeSet themes,
        ThemeCounts counts,
        ThemeCounts clauseCounts,
        ThemeAdditions additions) {}
