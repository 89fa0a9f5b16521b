package io.onecamp.web.session;

import io.onecamp.domain.failure.TooMany;
import io.onecamp.domain.limit.Allowance;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.limit.RateLimits;
import io.onecamp.domain.person.Email;
import io.onecamp.web.limit.LimitHeaders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Slows down guessing: so many wrong passwords from one address for one person, and so many from one address in all.
 * Counted per address, so that nobody can lock somebody else out. A right password does not count.
 */
@RequestScoped
public class SignInThrottle {

    private RateLimits limits;
    private HttpServletRequest request;

    SignInThrottle() {}

    @Inject
    public SignInThrottle(RateLimits limits, HttpServletRequest request) {
        this.limits = limits;
        this.request = request;
    }

    /**
     * Counts a try.
     *
     * @throws TooMany where one must wait before the next one
     */
    public void count(String address, Email email) {
        Allowance person = limits.take(Limit.SIGN_IN, who(address, email));
        Allowance all = person.isAllowed() ? person.and(limits.take(Limit.SIGN_IN_ADDRESS, address)) : person;
        if (person.isAllowed() && !all.isAllowed()) {
            limits.giveBack(Limit.SIGN_IN, who(address, email));
        }
        request.setAttribute(LimitHeaders.ALLOWANCE, all);
        if (!all.isAllowed()) {
            throw new TooMany("Too many wrong passwords; wait before the next try.", all.retryAfter());
        }
    }

    /** A right password: the person begins anew, the address gets back this one try. */
    public void succeeded(String address, Email email) {
        limits.forget(Limit.SIGN_IN, who(address, email));
        limits.giveBack(Limit.SIGN_IN_ADDRESS, address);
    }

    /** Nobody looked at the password. */
    public void takeBack(String address, Email email) {
        limits.giveBack(Limit.SIGN_IN, who(address, email));
        limits.giveBack(Limit.SIGN_IN_ADDRESS, address);
    }

    private static String who(String address, Email email) {
        return address + " " + email;
    }
}
