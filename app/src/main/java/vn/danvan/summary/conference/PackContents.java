package vn.danvan.summary.conference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.Table;
import vn.danvan.documents.TableExport;
import vn.danvan.files.Files;
import vn.danvan.kernel.FileId;
import vn.danvan.web.Texts;

/** Puts a conference's own papers into the pack, and before all papers a table of what there is. */
@Component
class PackContents {

    private static final String OWN = "4";

    private final Files files;
    private final Texts texts;

    PackContents(Files files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    void add(PackFile pack, ConferencePaper paper) {
        FileId file = paper.file().id();
        pack.add(new PackFile.Entry(paper.inPack(OWN), "summary.paper.kind." + paper.kind(), paper.title(), out -> {
            try (InputStream in = files.open(file)) {
                in.transferTo(out);
            }
        }));
    }

    /** The pack with a table of what there is before the papers. */
    PackFile before(PackFile pack) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PackFile.Entry entry : pack.entries()) {
            String kind = words(entry.kind());
            rows.add(Arrays.asList(rows.size() + 1, kind, entry.title() == null ? kind : entry.title(), entry.name()));
        }
        Table table = new Table(
                words("summary.pack.contents"),
                List.of(
                        words("summary.pack.contents.number"),
                        words("summary.paper.kind.label"),
                        words("summary.paper.title.label"),
                        words("summary.pack.contents.file")),
                rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableExport.xlsx(table.noted(texts.fileNote(Texts.VIETNAMESE)), out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        byte[] content = out.toByteArray();
        return pack.after(new PackFile.Entry("0-muc-luc.xlsx", "summary.pack.contents", null, to -> to.write(content)));
    }

    private String words(String key) {
        return texts.text(Texts.VIETNAMESE, key);
    }
}
