-- How far the recognition of a scan has come, so that the page that waits can say so.

alter table directive.intake add column page integer;
alter table directive.intake add column pages integer;

comment on column directive.intake.page is 'the page being recognised, from 1; null when nothing is recognised';
