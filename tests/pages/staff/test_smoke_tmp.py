import pytest
from django.test import Client
from tests.assessments import walk
from esep.pages.parts.who import FACTOR
from esep.assessments.objections import raise_objection

def client(office, key):
    c = Client(); c.force_login(office.people[key]); s=c.session; s[FACTOR]=True; s.save(); return c

STATES = ["opened","collecting","completed","computed_year","in_preview","settled","submitted","approved","ready_to_publish","published"]
@pytest.mark.parametrize("state", STATES)
def test_pages(office, state):
    one = getattr(walk, state)(office)
    if state == "in_preview":
        ob = raise_objection(one, office.tree["akmola"], "inspections" if False else next(iter(__import__("esep.assessments.calculating",fromlist=["x"]).edition_of(one).criteria())).id, "Біз келіспейміз", [walk.paper(office.tree["akmola"])], by=office.as_("chair"), at=walk.NOW)
    bad=[]
    for who in ("bolat","secretary","auditor"):
        c = client(office, who)
        base=f"/kk/staff/year/{one.pk}/"
        urls=["/kk/staff/years/", base, base+"edition/", base+"participants/", base+"facts/", base+"board/", base+"board/?view=places", base+"board/?view=per-thousand", base+"board/?view=change", base+"register/", base+"objections/", base+"prizes/", "/kk/staff/decisions/"]
        if state not in ("opened","collecting","completed"): urls += [base+"point/akmola/1.1/", base+"point/akmola/1.5/", base+"changes/akmola/"]
        if state == "in_preview": urls += [base+f"objections/{ob.pk}/"]
        from esep.decisions.models import Decision, Kind
        urls += [f"/kk/staff/decisions/{d.pk}/" for d in Decision.objects.all()[:30]]
        if who != "auditor":
            urls += ["/kk/staff/decisions/enter/"] + [f"/kk/staff/decisions/enter/?kind={k}" for k in Kind.values] + [f"/kk/staff/decisions/enter/?kind={k}&about=assessment:{one.pk}" for k in Kind.values] + [f"/kk/staff/decisions/enter/?kind=reading&about=assessment:{one.pk}&reading=B03&option=ignore"]
        for u in urls:
            for lang in ("kk",) if who!="bolat" else ("kk","ru","en"):
                try:
                    r=c.get(u.replace("/kk/",f"/{lang}/"))
                    if r.status_code!=200: bad.append((who,u,r.status_code))
                except Exception as e:
                    bad.append((who,u,lang,type(e).__name__, str(e)[:300]))
    seen=set(); out=[]
    for b in bad:
        k=(b[1].split("?")[0], b[-1])
        if k not in seen: seen.add(k); out.append(b)
    assert not out, "\n".join(map(str,out))
