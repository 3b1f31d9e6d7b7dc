-- What was cleared is a small part of all changes; programs that ask what is gone find it without reading the others.
create index cell_change_cleared on reporting.cell_change (submission) where after is null;
