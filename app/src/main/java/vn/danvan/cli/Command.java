package vn.danvan.cli;

/** One command of the command line. */
@FunctionalInterface
interface Command {

    int DONE = 0;
    int REFUSED = 1;
    int WRONG_USAGE = 2;

    /**
     * Does its work.
     *
     * @param args what follows the command's name
     * @return {@link #DONE}, {@link #REFUSED} or {@link #WRONG_USAGE}
     */
    int run(String[] args, Terminal terminal);
}
