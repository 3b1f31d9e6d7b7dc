-- A file of a form may bring indicators of its own; which it brought or changed is kept beside the editions, for the record.
alter table reporting.form_change add column indicators text[] not null default '{}';
