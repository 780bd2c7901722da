-- Whether every unit of the agency sees the file, where no list restricts it.
ALTER TABLE dossier ADD COLUMN open_to_agency boolean NOT NULL DEFAULT false;
CREATE INDEX ON dossier (agency) WHERE open_to_agency;
