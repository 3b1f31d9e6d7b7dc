package vn.danvan.reporting.figure;

import vn.danvan.reporting.spi.RecordFigure;

/** What is counted of one body, with its name of then. */
public record RecordSource(RecordFigure figure, String bodyName) {}
