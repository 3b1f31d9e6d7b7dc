-- Conclusions may be pasted more than once: whichever is registered belongs to the conference.
create table summary.conference_taken_in (
    intake uuid primary key,
    conference uuid not null references summary.conference (id) on delete cascade
);

create index conference_taken_in_conference on summary.conference_taken_in (conference);

insert into summary.conference_taken_in (intake, conference)
select distinct on (intake) intake, id from summary.conference where intake is not null order by intake, id;

drop index summary.conference_intake;

alter table summary.conference drop column intake;
