package org.xinhuo.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.account.PeopleService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.registry.earlier.EarlierList;
import org.xinhuo.registry.earlier.EarlierListService;
import org.xinhuo.registry.earlier.EarlierListService.Waiting;

/** 补登记: the lists of earlier certificates of one's office, and what of them waits for oneself. */
@Named
@RequestScoped
public class EarlierPage {

    private static final int ROWS = 20;

    @Inject
    private EarlierListService lists;

    @Inject
    private PeopleService people;

    @Inject
    @ManagedProperty("#{param.page}")
    private String page;

    private List<EarlierList> list;
    private Waiting waiting;
    private boolean issuing;

    @PostConstruct
    void load() {
        list = lists.page(getNumber() * ROWS, ROWS + 1);
        waiting = lists.waiting();
        issuing = !lists.schemes().isEmpty();
    }

    /** Of the page, from 0. */
    public int getNumber() {
        return page != null && page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
    }

    public List<EarlierList> getList() {
        return list.subList(0, Math.min(ROWS, list.size()));
    }

    public boolean isMore() {
        return list.size() > ROWS;
    }

    public Waiting getWaiting() {
        return waiting;
    }

    /** Whether the office issues anything that could be recorded. */
    public boolean isIssuing() {
        return issuing;
    }

    public Organisation getOffice() {
        return people.self().getOrganisation();
    }

    /** Where a list stands, as the end of a key. */
    public static String state(EarlierList one) {
        if (one.isRecorded()) {
            return "RECORDED";
        }
        if (one.isWaiting()) {
            return "WAITING";
        }
        return one.getReturned() == null ? "DRAFT" : "RETURNED";
    }

    public String stateOf(EarlierList one) {
        return state(one);
    }
}
