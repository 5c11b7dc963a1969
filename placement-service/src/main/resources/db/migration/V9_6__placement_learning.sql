-- What happened at the end of a placement, and what is to be learnt where it broke down. Row-level security of the table holds.
alter table placement
    add column end_narrative text,
    add column end_learning  text;
