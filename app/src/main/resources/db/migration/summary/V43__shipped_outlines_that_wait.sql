-- An office's own outline stays in force when a newer edition is shipped, until the office takes that one. A file names the shipped
-- editions that it was put into force beside; of files put before this nobody knows, and their outlines stay in force.
alter table summary.outline_change add column shipped text[];

-- That the office looked at a shipped edition and keeps its own outline for now.
create table summary.outline_kept (
    outline text not null,
    edition text not null,
    kept_at timestamptz not null,
    kept_by uuid not null,
    primary key (outline, edition)
);
