# %% wrong: nothing is saved
# says: There is no scenario.json
levers = [0.67, 0.25, 0.64, 0.1, 0.54]
PolicyLab.districts().run(levers)

# %% wrong: saved under the name of the dashboard
# says: There is no scenario.json
save_scenario(
    "dashboard-scenario.json", PolicyLab.districts(), [0.67, 0.25, 0.64, 0.1, 0.54]
)

# %% wrong: the search found no mix
# says: levers is None
levers = None
save_scenario("scenario.json", PolicyLab.districts(), levers)

# %% wrong: just below the aim
# says: changes by +7.46%
save_scenario("scenario.json", PolicyLab.districts(), [0.6, 0.4, 0.6, 0, 0.55])

# %% wrong: the lab of the three zones
# says: use PolicyLab.districts()
save_scenario("scenario.json", PolicyLab.zones_2013(), [0.67, 0.25, 0.64, 0.1, 0.54])

# %% wrong: over the budget
# says: more than the budget
save_scenario("scenario.json", PolicyLab.districts(), [0.8, 0.6, 0.8, 0.1, 0.7])

# %% wrong: a larger budget
# says: the budget is 2%
save_scenario(
    "scenario.json", PolicyLab.districts(), [0.8, 0.6, 0.8, 0.1, 0.7], budget=0.05
)

# %% wrong: levers in percent
# says: at most 1
save_scenario("scenario.json", PolicyLab.districts(), [67, 25, 64, 10, 54])

# %% wrong: no lever at all
# says: All levers are 0
save_scenario("scenario.json", PolicyLab.districts(), [0, 0, 0, 0, 0])

# %% wrong: all at one half
# says: All levers alike miss the aim
save_scenario("scenario.json", PolicyLab.districts(), [0.5, 0.5, 0.5, 0.5, 0.5])

# %% wrong: infrastructure alone
# says: are missed
save_scenario("scenario.json", PolicyLab.districts(), [1, 0, 0, 0, 0])

# %% wrong: environment alone
# says: The wings need
save_scenario("scenario.json", PolicyLab.districts(), [0, 0, 0, 0, 1])

# %% wrong: four alike, without services
# says: The wings need
save_scenario("scenario.json", PolicyLab.districts(), [0.57, 0.57, 0.57, 0, 0.57])

# %% wrong: nothing for the air
# says: Emissions must fall
save_scenario("scenario.json", PolicyLab.districts(), [0.8, 0.5, 0.6, 0, 0.1])

# %% wrong: too short
# says: runs 10 years
save_scenario(
    "scenario.json", PolicyLab.districts(), [0.67, 0.25, 0.64, 0.1, 0.54], years=10
)

# %% wrong: the levers of the file edited by hand
# says: the budget is 2%
save_scenario("scenario.json", PolicyLab.districts(), [0.5, 0.5, 0.5, 0.5, 0.5])
content = json.loads(Path("scenario.json").read_text())
content["levers"]["infrastructure"] = 0.9
Path("scenario.json").write_text(json.dumps(content))

# %% wrong: the outcomes edited by hand
save_scenario("scenario.json", PolicyLab.districts(), [0.67, 0.25, 0.64, 0.1, 0.54])
content = json.loads(Path("scenario.json").read_text())
content["outcomes"]["total_net_output"] *= 1.1
Path("scenario.json").write_text(json.dumps(content))

# %% wrong: people are made up
save_scenario("scenario.json", PolicyLab.districts(), [0.67, 0.25, 0.64, 0.1, 0.54])
content = json.loads(Path("scenario.json").read_text())
content["outcomes"]["population"]["Wanzhou"] += 50
Path("scenario.json").write_text(json.dumps(content))

# %% wrong: saved with a larger budget than there is
save_scenario(
    "scenario.json", PolicyLab.districts(), [0.67, 0.25, 0.64, 0.1, 0.54], budget=0.05
)

# %% right: a tuple, without services
save_scenario("scenario.json", PolicyLab.districts(), (0.65, 0.4, 0.6, 0, 0.55))

# %% right: an array, other weights
levers = np.array([0.68, 0.3, 0.55, 0.15, 0.54])
save_scenario("scenario.json", lab=PolicyLab.districts(), levers=levers, budget=0.02)

# %% right: a smaller budget, a Path, the ready lab
save_scenario(
    Path("scenario.json"), districts, [0.65, 0.3, 0.65, 0.1, 0.54], budget=0.0199
)

# %% right: a random search
rng = np.random.default_rng(5)
costs = np.array(districts.parameters.lever_costs)
best = None
while best is None:
    levers = np.array([0.65, 0.3, 0.6, 0.05, 0.55]) + rng.uniform(-0.05, 0.05, 5)
    output, emissions, _ = changes(levers.clip(0, 1))
    if costs @ levers.clip(0, 1) ** 2 <= 0.02 and output >= 7.6 and emissions <= -30.1:
        best = levers.clip(0, 1)
save_scenario("scenario.json", districts, best)
