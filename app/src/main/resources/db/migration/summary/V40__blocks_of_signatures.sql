-- In what right it was signed, line by line as it is printed above the name; null for what was signed before it was kept.
alter table summary.version add column signature_block text;
