package bench;

import java.util.List;

/** What the generator fills, in an order in which every row finds what it refers to. */
enum Table {
    ORGANISATION("id,version,code,name,name_en,kind,parent_id,path,region,issuer_code,valid_from"),
    PERSON("id,version,login,name,sort_key,password_hash,organisation_id,enabled,failed_logins,sample,created_at"),
    ROLE_GRANT("id,version,person_id,role,organisation_id"),
    ENROLMENT("id,version,person_id,course,edition,enrolled_at,completed_at"),
    LESSON_DONE("id,version,enrolment_id,module,lesson,edition,done_at"),
    ACHIEVEMENT("id,version,person_id,kind,course,edition,score,achieved_on"),
    APPLICATION(
            "id,version,person_id,scheme,rule_version,organisation_id,path,attempt_no,submitted_at,decision,decided_at"),
    CREDENTIAL(
            "id,version,person_id,scheme,rule_version,issuer_id,path,region,application_id,valid_from,valid_until,awarded_at"),
    CREDENTIAL_EVENT("id,version,credential_id,kind,happened_on,reason,made_at"),
    CERTIFICATE(
            "id,version,credential_id,number,issuer,scheme,issue_year,serial,token,holder,fields,template_version,sha256,"
                    + "issued_at"),
    REGISTRY_ENTRY(
            "id,credential_id,person_id,name,first_character,sort_key,scheme,province,prefecture,county,top_path,"
                    + "organisation_path,valid_from,valid_until");

    private final List<String> columns;

    Table(String columns) {
        this.columns = List.of(columns.split(","));
    }

    List<String> columns() {
        return columns;
    }

    /** As it stands in SQL. */
    String sql() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
