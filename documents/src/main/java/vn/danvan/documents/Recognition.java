package vn.danvan.documents;

import java.util.List;

/**
 * Text recognised from pictures.
 *
 * @param pages one text a page, lines as in the picture, a blank line between blocks
 * @param confidence mean over all words, weighted by their length, 0..1
 */
record Recognition(List<String> pages, double confidence) {}
