package org.chancery.demo.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileList;
import org.chancery.archive.FileLists;
import org.chancery.archive.Retentions;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftFilter;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftTab;
import org.chancery.drafting.Drafts;
import org.chancery.identity.Role;
import org.chancery.platform.Hanoi;
import org.springframework.stereotype.Component;

/** The list of files of a unit and year, approved, and a file with what the unit issued. */
@Component
class FileTeller {
    private final FileLists lists;
    private final Dossiers dossiers;
    private final Retentions retentions;
    private final Drafts drafts;
    private final Cast cast;

    FileTeller(FileLists lists, Dossiers dossiers, Retentions retentions, Drafts drafts, Cast cast) {
        this.lists = lists;
        this.dossiers = dossiers;
        this.retentions = retentions;
        this.drafts = drafts;
        this.cast = cast;
    }

    /** Told again, the list is there and nothing changes. */
    void tell(String unit, Instant begun) throws Exception {
        LocalDate day = LocalDate.ofInstant(begun, Hanoi.ZONE);
        FileList list = cast.as(Role.CLERK, unit, () -> lists.draft(unit, day.getYear(), FileList.Numbering.WHOLE));
        if (list.state() == FileList.State.DRAFT && list.headings().isEmpty()) {
            cast.as(Role.CLERK, unit, () -> foresee(list.id()));
            FileList approved = cast.as(Role.SIGNATORY, unit, () -> lists.approve(list.id()));
            UUID entry = approved.headings().getFirst().entries().getFirst().id();
            cast.as(Role.CONSULAR_OFFICER, unit, () -> fill(entry, unit, day));
        }
    }

    private FileList foresee(UUID list) {
        UUID heading = lists.addHeading(list, "LS", "Công tác lãnh sự (mẫu)")
                .headings()
                .getFirst()
                .id();
        String retention = retentions.current().stream()
                .filter(period -> period.years() != null)
                .findFirst()
                .orElseThrow()
                .code();
        lists.addEntry(
                list,
                new FileLists.NewEntry(heading, "", "Báo cáo, trao đổi về công tác lãnh sự (mẫu)", retention, ""));
        lists.addEntry(list, new FileLists.NewEntry(heading, "", "Bảo hộ công dân (mẫu)", retention, ""));
        return lists.submit(list);
    }

    private Dossier fill(UUID entry, String unit, LocalDate day) {
        Dossier dossier = dossiers.openListed(entry, day);
        for (Draft issued : drafts.list(new DraftFilter(DraftTab.DONE, "", 1)).items()) {
            if (issued.document() != null
                    && issued.state() == DraftState.ISSUED
                    && issued.unit().equals(unit)) {
                dossiers.put(dossier.id(), DocumentKind.OUTGOING, issued.document());
            }
        }
        return dossier;
    }
}
