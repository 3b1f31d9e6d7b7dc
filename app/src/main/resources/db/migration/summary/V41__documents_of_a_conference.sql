-- A conference holds several documents of the register: the leader's conclusions, guidance of the superior, others. One that was
-- taken away stays as a row, so that taking it away can be undone; of those tied before this, nobody knows when and by whom.
create table summary.conference_document (
    conference uuid not null references summary.conference (id) on delete cascade,
    document uuid not null,
    role text not null check (role in ('CONCLUSIONS', 'GUIDANCE', 'OTHER')),
    place bigint generated always as identity,
    added_at timestamptz,
    added_by uuid,
    removed_at timestamptz,
    removed_by uuid,
    primary key (conference, document),
    check (num_nonnulls(removed_at, removed_by) in (0, 2))
);

insert into summary.conference_document (conference, document, role)
select id, document, 'CONCLUSIONS' from summary.conference where document is not null order by created_at, id;

alter table summary.conference drop column document;

-- What a text is to the conference is said when it is pasted, and holds for the document that is registered from it.
alter table summary.conference_taken_in
    add column role text not null default 'CONCLUSIONS' check (role in ('CONCLUSIONS', 'GUIDANCE', 'OTHER'));
