-- A body above may enter figures for one below: of such a change the body in whose name it was made; null when the own did it.
alter table reporting.cell_change add column entered_by uuid;
