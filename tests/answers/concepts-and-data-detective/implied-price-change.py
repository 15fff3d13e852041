# %% wrong: subtracts growth rates
# says: You subtracted the growth rates
def implied_price_change(gdp_before, gdp_after, real_growth):
    return gdp_after / gdp_before - 1 - real_growth


# %% wrong: upside down
# says: Upside down
def implied_price_change(gdp_before, gdp_after, real_growth):
    return (1 + real_growth) / (gdp_after / gdp_before) - 1


# %% wrong: the factor
# says: subtract 1
def implied_price_change(gdp_before, gdp_after, real_growth):
    return gdp_after / gdp_before / (1 + real_growth)


# %% wrong: percent
# says: return a fraction
def implied_price_change(gdp_before, gdp_after, real_growth):
    return 100 * (gdp_after / gdp_before / (1 + real_growth) - 1)


# %% wrong: nominal taken for real
# says: That is nominal growth
def implied_price_change(gdp_before, gdp_after, real_growth):
    return gdp_after / gdp_before - 1


# %% wrong: divides growth rates
# says: add 1 on both sides
def implied_price_change(gdp_before, gdp_after, real_growth):
    return (gdp_after / gdp_before - 1) / real_growth - 1


# %% wrong: brackets
# says: Brackets
def implied_price_change(gdp_before, gdp_after, real_growth):
    return gdp_after / gdp_before / 1 + real_growth - 1


# %% wrong: a good approximation by logarithms
def implied_price_change(gdp_before, gdp_after, real_growth):
    if gdp_before <= 0 or gdp_after <= 0 or real_growth <= -1:
        raise ValueError("no")
    return np.log(gdp_after / gdp_before) - np.log(1 + real_growth)


# %% wrong: prices never fall
def implied_price_change(gdp_before, gdp_after, real_growth):
    return max(0, gdp_after / gdp_before / (1 + real_growth) - 1)


# %% wrong: looks at the first GDP only
# says: If nothing is left
def implied_price_change(gdp_before, gdp_after, real_growth):
    if gdp_before <= 0 or real_growth <= -1:
        raise ValueError("no")
    return gdp_after / gdp_before / (1 + real_growth) - 1


# %% wrong: refuses nothing
# says: From nothing there is no growth
def implied_price_change(gdp_before, gdp_after, real_growth):
    return gdp_after / gdp_before / (1 + real_growth) - 1


# %% wrong: the earlier GDP on top
# says: Swapped
def implied_price_change(gdp_before, gdp_after, real_growth):
    return gdp_before / gdp_after / (1 + real_growth) - 1


# %% wrong: growth divided by a factor
# says: Divide the factor
def implied_price_change(gdp_before, gdp_after, real_growth):
    return (gdp_after / gdp_before - 1) / (1 + real_growth)


# %% wrong: refuses a growth of -1 only
def implied_price_change(gdp_before, gdp_after, real_growth):
    if gdp_before <= 0 or gdp_after <= 0 or real_growth == -1:
        raise ValueError("no")
    return gdp_after / gdp_before / (1 + real_growth) - 1


# %% wrong: refuses falling output
def implied_price_change(gdp_before, gdp_after, real_growth):
    if gdp_before <= 0 or gdp_after <= 0 or real_growth < 0:
        raise ValueError("no")
    return gdp_after / gdp_before / (1 + real_growth) - 1


# %% right: output at the prices before
def implied_price_change(gdp_before, gdp_after, real_growth):
    if min(gdp_before, gdp_after) <= 0 or real_growth <= -1:
        raise ValueError("GDP and what is left of it must be positive")
    at_old_prices = gdp_before * (1 + real_growth)
    return (gdp_after - at_old_prices) / at_old_prices


# %% right: through logarithms, exactly
def implied_price_change(gdp_before, gdp_after, real_growth):
    if not (gdp_before > 0 and gdp_after > 0 and real_growth > -1):
        raise ValueError("not positive")
    return np.expm1(np.log(gdp_after) - np.log(gdp_before) - np.log1p(real_growth))


# %% right: a pandas series
def implied_price_change(gdp_before, gdp_after, real_growth):
    levels = pd.Series([gdp_before, gdp_after], dtype=float)
    if (levels <= 0).any() or real_growth <= -1:
        raise ValueError("not positive")
    return (1 + levels.pct_change().iloc[1]) / (1 + real_growth) - 1


# %% right: exact fractions
def implied_price_change(gdp_before, gdp_after, real_growth):
    from fractions import Fraction

    before, after, growth = map(Fraction, (gdp_before, gdp_after, real_growth))
    if before <= 0 or after <= 0 or growth <= -1:
        raise ValueError("not positive")
    return float(after / before / (1 + growth) - 1)
