package vn.danvan.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads and writes.
 *
 * @param in input of the command
 * @param out its result, UTF-8
 * @param err messages and progress, UTF-8
 */
record Terminal(InputStream in, PrintStream out, PrintStream err) {}
