-- Terms of Party committees that an office entered with their basis: what the shipped content does not know, nobody else can.
create table summary.term (
    id uuid primary key,
    -- whose committee; the bodies of the area share its terms
    area uuid not null,
    name text not null,
    begins date not null,
    basis text not null,
    entered_at timestamptz not null,
    entered_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    check (num_nonnulls(withdrawn_at, withdrawn_by) in (0, 2))
);

create unique index term_begins on summary.term (area, begins) where withdrawn_at is null;
