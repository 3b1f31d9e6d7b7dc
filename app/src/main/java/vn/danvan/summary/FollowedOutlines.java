package vn.danvan.summary;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.summary.outline.OutlineChanges;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.outline.OutlineSection;
import vn.danvan.summary.outline.Outlines;

/** The outlines there are, and the one a version follows with the sections it kept of earlier ones because people wrote in them. */
@Component
class FollowedOutlines {

    private final OutlineChanges outlines;
    private final JdbcClient jdbc;

    FollowedOutlines(OutlineChanges outlines, JdbcClient jdbc) {
        this.outlines = outlines;
        this.jdbc = jdbc;
    }

    Outlines current() {
        return outlines.current();
    }

    /** The outlines, which nobody changes until the transaction ends. */
    Outlines held() {
        return outlines.held();
    }

    /** The outline the version follows, with what it kept of earlier ones. */
    OutlineEdition of(VersionView version) {
        return current().edition(version.edition()).orElseThrow().with(kept(version.id()));
    }

    private List<OutlineSection> kept(VersionId version) {
        return jdbc.sql("select section, heading from summary.kept_section where version = :version order by place")
                .param("version", version.value())
                .query((row, number) -> new OutlineSection(
                        row.getString("section"), OutlineSection.Level.CHAPTER, row.getString("heading"), List.of()))
                .list();
    }

    /** Keeps these and no others. */
    void keep(VersionId version, List<OutlineSection> sections) {
        delete(version);
        for (int place = 0; place < sections.size(); place++) {
            jdbc.sql("""
                insert into summary.kept_section (version, section, place, heading)
                values (:version, :section, :place, :heading)
                """)
                    .param("version", version.value())
                    .param("section", sections.get(place).id())
                    .param("place", place)
                    .param("heading", sections.get(place).heading())
                    .update();
        }
    }

    /** What a correction takes over. */
    void copy(VersionId from, VersionId to) {
        keep(to, kept(from));
    }

    private void delete(VersionId version) {
        jdbc.sql("delete from summary.kept_section where version = :version")
                .param("version", version.value())
                .update();
    }
}
