package org.xinhuo.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.shared.content.Mistake;

/** What pages say, in the language and size of type that the browser has chosen. */
@Named
@RequestScoped
public class Words {

    public static final String LANGUAGE = "lang";
    public static final String TYPE = "type";

    @Inject
    private HttpServletRequest request;

    private Locale locale;

    /** Chinese first; English where it was chosen, not merely because the browser is an English one. */
    public Locale getLocale() {
        if (locale == null) {
            locale = Message.language(Locale.forLanguageTag(chosen(LANGUAGE).orElse("zh")));
        }
        return locale;
    }

    /** The sentences by their keys, for pages: {@code m['login.title']}. */
    @Produces
    @Named("m")
    @Dependent
    Map<String, String> sentences() {
        return new AbstractMap<>() {
            @Override
            public String get(Object key) {
                return of((String) key);
            }

            @Override
            public Set<Entry<String, String>> entrySet() {
                throw new UnsupportedOperationException("sentences are looked up, not listed");
            }
        };
    }

    /** For the {@code lang} attribute of the page. */
    public String getLang() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return getLocale() == Locale.ENGLISH;
    }

    /** 大字. */
    public boolean isLarge() {
        return chosen(TYPE).filter("large"::equals).isPresent();
    }

    private Optional<String> chosen(String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    public String of(String key, Object... arguments) {
        return Message.of(key, getLocale(), arguments);
    }

    public String of(Refusal refusal) {
        return Message.of(refusal, getLocale());
    }

    public String of(Mistake mistake) {
        return Message.of(mistake, getLocale());
    }

    public String of(Message.Sentence sentence) {
        return Message.of(sentence, getLocale());
    }

    public String in(Bilingual text) {
        return text.in(getLocale());
    }

    /** A stable word of the program as people say it: {@code word.status.VALID}. */
    public String constant(String kind, Object value) {
        return of("word." + kind + "." + value);
    }

    /** 2026年11月22日. */
    public String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(of("format.day"), getLocale()).format(day);
    }

    /** The day in China on which something happened. */
    public String dayOf(Instant instant) {
        return instant == null ? "" : day(LocalDate.ofInstant(instant, ChinaTime.ZONE));
    }

    /** 2026年11月22日 14:32, in China. */
    public String moment(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern(of("format.moment"), getLocale())
                        .format(ZonedDateTime.ofInstant(instant, ChinaTime.ZONE));
    }

    /** The address of this page with one parameter changed; for choosing language and type. */
    public String getHere() {
        Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        String uri = forwarded == null ? request.getRequestURI() : forwarded.toString();
        String query = request.getQueryString();
        boolean get = request.getMethod().equals("GET");
        return get && query != null ? uri + "?" + query : uri;
    }
}
