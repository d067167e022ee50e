-- What comes with a build gives way to what somebody released, and to nothing else: so a release says
-- which of the two it is. Rules and words came with builds alone before; a questionnaire may be anybody's.
alter table release add column shipped boolean not null default false;
update release set shipped = true where shelf <> 'questionnaire';
