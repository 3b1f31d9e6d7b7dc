-- Each piece says when its figures were read: people take newer figures into one and leave another as it was.
alter table summary.piece add column read_at timestamptz default now();

update summary.piece
   set read_at = greatest(version.composed_at, (select max(change.at) from summary.piece_change change
        where change.piece = piece.id and change.act in ('accept', 'keep')))
  from summary.version version
 where version.id = piece.version;

alter table summary.piece alter column read_at set not null;
