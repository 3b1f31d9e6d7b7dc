-- The conclusions as they were taken in: once somebody registers them, the document belongs to the conference by itself.
alter table summary.conference add column intake uuid;

create index conference_intake on summary.conference (intake) where intake is not null;
