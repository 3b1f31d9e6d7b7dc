package vn.danvan.support;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Sets the clock back before each class of tests, whatever day the class before it stopped at. */
final class FirstDay implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        context.getApplicationContext().getBean(SettableClock.class).setTo(SettableClock.FIRST_DAY);
    }
}
