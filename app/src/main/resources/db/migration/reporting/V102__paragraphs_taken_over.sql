-- Which paragraph of a body below stands in a report's own text, as it read when it was taken over: the body may change it since, and
-- then both versions would else go up, signed with the same name.
create table reporting.taken_paragraph (
    submission uuid not null references reporting.submission (id) on delete cascade,
    question text not null,
    body uuid not null,
    text text not null,
    taken_at timestamptz not null,
    primary key (submission, question, body)
);
