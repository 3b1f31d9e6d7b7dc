-- What a conference hands out besides its report: in the order in which it is numbered. What was taken away stays as a row, so that
-- taking it away can be undone.
create table summary.conference_paper (
    id uuid primary key,
    conference uuid not null references summary.conference (id) on delete cascade,
    place integer not null,
    kind text not null check (kind in ('SPEECH', 'COMMENDED', 'PROGRAMME', 'OTHER')),
    title text not null,
    file uuid not null,
    open boolean not null,
    revision integer not null default 1,
    added_at timestamptz not null,
    added_by uuid not null,
    removed_at timestamptz,
    removed_by uuid,
    check (num_nonnulls(removed_at, removed_by) in (0, 2))
);

create index conference_paper_conference on summary.conference_paper (conference, place);
