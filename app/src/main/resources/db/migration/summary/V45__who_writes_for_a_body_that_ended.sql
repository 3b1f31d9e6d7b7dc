-- Whose people write a summary after it was handed over; empty while they are the body's own, or those of who has its place.
alter table summary.summary add column keeper uuid;

create index summary_keeper on summary.summary (keeper) where keeper is not null;
