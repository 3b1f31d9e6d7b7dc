package vn.danvan.rules.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** Gathers the faults found while one content file is read. */
public final class ContentFaults {

    private final String file;
    private final List<ContentFault> found = new ArrayList<>();

    /** Starts with no fault in the file of that name. */
    public ContentFaults(String file) {
        this.file = file;
    }

    /** What is read of the file of that name; throws {@link ContentFaultException} when there is any fault in it. */
    public static <T> T faultless(String file, Function<ContentFaults, T> reading) {
        ContentFaults faults = new ContentFaults(file);
        T read = reading.apply(faults);
        faults.refuseAny();
        return read;
    }

    /** Every fault that is met while the file of that name is read. */
    public static List<ContentFault> of(String file, Consumer<ContentFaults> reading) {
        ContentFaults faults = new ContentFaults(file);
        reading.accept(faults);
        return faults.found();
    }

    /** Notes a fault at the line where the node begins. */
    public void at(Node node, String code, Object... args) {
        atLine(node.getStartMark().getLine() + 1, code, args);
    }

    /** Notes a fault at a line counted from 1, or 0 for the whole file. */
    public void atLine(int line, String code, Object... args) {
        found.add(new ContentFault(file, line, Step.of(code, args)));
    }

    /** The faults so far, in the order they were met. */
    public List<ContentFault> found() {
        return List.copyOf(found);
    }

    /** Ends reading: throws {@link ContentFaultException} when there is any fault. */
    public void refuseAny() {
        if (!found.isEmpty()) {
            throw new ContentFaultException(found);
        }
    }
}
