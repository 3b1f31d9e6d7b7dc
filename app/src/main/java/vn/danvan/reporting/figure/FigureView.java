package vn.danvan.reporting.figure;

import java.util.UUID;

/**
 * A question to the figures that somebody keeps.
 *
 * @param query of the address of the page that asks it
 * @param shared whether everybody in the body sees it
 * @param onHome whether its figures stand on the reader's home page
 * @param offered whether they stand on the home pages of those who chose nothing themselves
 * @param own whether it is the reader's own
 * @param removable whether the reader may remove it
 */
public record FigureView(
        UUID id,
        String name,
        String query,
        boolean shared,
        boolean onHome,
        boolean offered,
        boolean own,
        boolean removable) {}
