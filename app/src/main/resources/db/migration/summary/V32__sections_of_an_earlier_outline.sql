-- When a draft takes a newer outline, what people wrote in a section that the new one has no more stays in a section of its own
-- at the end.
create table summary.kept_section (
    version uuid not null references summary.version (id),
    section text not null,
    place integer not null,
    heading text not null,
    primary key (version, section)
);
