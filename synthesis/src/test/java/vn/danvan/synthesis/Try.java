package vn.danvan.synthesis;

import java.nio.file.*;
import vn.danvan.synthesis.duplicate.*;
import vn.danvan.synthesis.input.*;
import vn.danvan.synthesis.parallel.*;

public class Try {
    public static void main(String[] a) throws Exception {
        long t = System.nanoTime();
        try (Workers w = new Workers(Integer.parseInt(a[2]))) {
            Duplicates d = new Duplicates(7);
            Opinions o = new OpinionFile(Path.of(a[0])).read(w, d.workers());
            System.err.printf(
                    "read %.2f s, %d opinions, rejected %d%n",
                    (System.nanoTime() - t) / 1e9, o.count(), o.rejected().size());
            DuplicateGroups g = d.groups(o, w);
            System.err.printf(
                    "groups %.2f s: texts %d groups %d%n", (System.nanoTime() - t) / 1e9, g.texts(), g.groups());
            DuplicateFile.write(Path.of(a[1]), o, g);
            System.err.printf("written %.2f s%n", (System.nanoTime() - t) / 1e9);
        }
    }
}
