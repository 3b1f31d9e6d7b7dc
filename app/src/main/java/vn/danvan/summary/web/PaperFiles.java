package vn.danvan.summary.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.danvan.files.Files;
import vn.danvan.kernel.FileId;
import vn.danvan.summary.conference.ConferencePaper;

/** The files of papers, sent to be kept and never to be shown by the browser. */
@Component
class PaperFiles {

    private static final int LONGEST = 300;

    private final Files files;

    PaperFiles(Files files) {
        this.files = files;
    }

    /** What a paper is called whose title nobody gave: the name of its file without its end. */
    String title(FileId file) {
        String name = files.describe(file).name();
        String bare = name.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").strip();
        String title = bare.isEmpty() ? name : bare;
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST);
    }

    ResponseEntity<InputStreamResource> send(ConferencePaper paper) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(paper.file().size())
                .body(new InputStreamResource(files.open(paper.file().id())));
    }
}
