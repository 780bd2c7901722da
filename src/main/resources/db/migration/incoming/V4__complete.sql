-- Whether all of it was taken; what is larger than may be kept stays where it came to, and the clerk is told.
ALTER TABLE inbox ADD COLUMN complete boolean NOT NULL DEFAULT true;
