-- What customers' comments in surveys are about and how they sound, for analyses: concepts and tones of the classifier. Comments are
-- read once a revision and not kept here.
create table insight.comment_tone (
    invitation uuid    primary key,
    revision   integer not null,
    tone       text    not null
);
create table insight.comment_term (
    invitation uuid not null,
    term       text not null,
    primary key (invitation, term)
);
